-- Serves H2 (in its PostgreSQL mode) and PostgreSQL alike.

CREATE TABLE call_record (
  id varchar PRIMARY KEY,
  source_kind varchar NOT NULL,
  source_name varchar NOT NULL,
  caller_number varchar NOT NULL,
  caller_name varchar NOT NULL,
  caller_withheld boolean NOT NULL,
  dialled varchar NOT NULL,
  route varchar,
  emergency boolean NOT NULL,
  began timestamp(6) with time zone NOT NULL,
  answered timestamp(6) with time zone,
  ended timestamp(6) with time zone NOT NULL,
  -- Q.850
  cause integer NOT NULL,
  ended_by varchar NOT NULL,
  detail varchar NOT NULL,
  try_next boolean NOT NULL,
  -- every name and number of the call, in lower case, one a line: what a search looks at
  parties varchar NOT NULL,
  -- JSON
  legs varchar NOT NULL
);

-- Newest first, page by page.
CREATE INDEX call_record_began ON call_record (began DESC, id DESC);

CREATE TABLE binding (
  -- digest of device and contact
  id varchar(64) PRIMARY KEY,
  device varchar NOT NULL,
  contact varchar NOT NULL,
  -- JSON
  path varchar NOT NULL,
  source varchar NOT NULL,
  call_id varchar NOT NULL,
  cseq bigint NOT NULL,
  instance varchar NOT NULL,
  user_agent varchar NOT NULL,
  registered timestamp(6) with time zone NOT NULL,
  expires timestamp(6) with time zone NOT NULL
);

CREATE INDEX binding_expires ON binding (expires);
