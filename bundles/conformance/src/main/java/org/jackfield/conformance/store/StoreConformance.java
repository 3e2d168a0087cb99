// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.store;

/** What every store must keep to. An author's test extends it, opens an empty store before each test and closes it afterwards. */
public abstract class StoreConformance implements CallsKept, CallsPaged, CallsFound, BindingsKept {}
