// SPDX-License-Identifier: Apache-2.0
package org.jackfield.panel.voicemail;

import org.jackfield.conformance.panel.PanelConformance;

class PanelConformanceTest extends PanelConformance {}
