// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

/** What every application must keep to. An author's test extends it and gives the application as the bundle registers it. */
public abstract class ApplicationConformance
        implements ApplicationWords, ApplicationSound, ApplicationInput, ApplicationLife {}
