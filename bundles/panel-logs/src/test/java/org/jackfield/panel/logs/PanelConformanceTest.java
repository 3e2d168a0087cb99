// SPDX-License-Identifier: Apache-2.0
package org.jackfield.panel.logs;

import org.jackfield.conformance.panel.PanelConformance;

class PanelConformanceTest extends PanelConformance {}
