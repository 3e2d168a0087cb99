// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.provider;

/** What every provider adapter must keep to. An author's test extends it and gives one, as it is registered for a file of settings. */
public abstract class ProviderConformance
        implements ProviderAccount, ProviderOutgoing, ProviderIncoming, ProviderVerdicts {}
