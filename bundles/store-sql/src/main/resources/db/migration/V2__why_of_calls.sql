-- Why a call went as it did, as JSON; rows of before have none.
ALTER TABLE call_record ADD COLUMN why varchar DEFAULT '' NOT NULL;
