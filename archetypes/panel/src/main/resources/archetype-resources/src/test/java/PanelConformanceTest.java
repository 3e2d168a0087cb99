package ${package};

import org.jackfield.conformance.panel.PanelConformance;

class PanelConformanceTest extends PanelConformance {}
