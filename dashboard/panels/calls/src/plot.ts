// SPDX-License-Identifier: Apache-2.0
import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart } from 'lit/directive.js';
import uPlot from 'uplot';
import type { Moment } from './qualities';

/** What is drawn, and who hears that somebody points at it. */
export interface Plotted {
  moments: readonly Moment[];
  /** The moment that is pointed out, by its time; nothing for none. */
  looked: number | undefined;
  look: (at: number | undefined) => void;
}

/** CSS pixels. */
const HEIGHT = 132;
/** Seconds that are shown at least. */
const SHORTEST = 120;
/** Below these scores sound is poor, and fair (ITU-T G.107). */
const POOR = 3.1;
const FAIR = 3.6;
/** Share of lost packets that reaches a third of the height, unless more are lost. */
const LOSS = 0.05;

/** Seconds, share of what was lost, MOS of what the party hears, and of what we hear: what is drawn last lies on top. */
export type Columns = [number[], (number | null)[], (number | null)[], (number | null)[]];

export function columns(moments: readonly Moment[]): Columns {
  return [
    moments.map(({ at }) => at / 1000),
    moments.map(({ quality }) => quality?.received?.loss ?? null),
    moments.map(({ quality }) => quality?.sent?.mos ?? null),
    moments.map(({ quality }) => quality?.received?.mos ?? null),
  ];
}

/** Draws into an element as soon as that has a size, and again with its size, its data and the page's colours. */
class Plot extends AsyncDirective {
  private element: HTMLElement | undefined;
  private chart: uPlot | undefined;
  private plotted: Plotted | undefined;
  private readonly size = new ResizeObserver(() => this.draw());
  private readonly theme = new MutationObserver(() => this.chart?.redraw());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly recolour = () => this.chart?.redraw();

  render(plotted: Plotted): typeof noChange {
    this.plotted = plotted;
    return noChange;
  }

  override update(part: ElementPart, [plotted]: [Plotted]): typeof noChange {
    const before = this.plotted;
    this.render(plotted);
    if (this.element !== part.element) {
      this.element = part.element as HTMLElement;
      this.reconnected();
    } else if (this.chart && before?.moments !== plotted.moments) {
      this.chart.setData(columns(plotted.moments));
    }
    if (this.chart && before?.looked !== plotted.looked) {
      this.point(this.chart, plotted);
    }
    return noChange;
  }

  override disconnected(): void {
    this.size.disconnect();
    this.theme.disconnect();
    this.dark.removeEventListener('change', this.recolour);
    this.chart?.destroy();
    this.chart = undefined;
  }

  override reconnected(): void {
    if (this.element) {
      this.size.observe(this.element);
      this.theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
      this.dark.addEventListener('change', this.recolour);
    }
  }

  private draw(): void {
    const width = this.element?.clientWidth ?? 0;
    if (!this.element || !this.plotted || width === 0) {
      return;
    }
    if (this.chart) {
      this.chart.setSize({ width, height: HEIGHT });
    } else {
      this.chart = new uPlot(options(this.element, width, this.tell), columns(this.plotted.moments), this.element);
    }
  }

  /** By index of the moment under the pointer. */
  private readonly tell = (index: number | null | undefined) => {
    const { moments, look } = this.plotted ?? {};
    look?.(typeof index === 'number' ? moments?.[index]?.at : undefined);
  };

  private point(chart: uPlot, { looked }: Plotted): void {
    const left = looked === undefined ? -10 : chart.valToPos(looked / 1000, 'x');
    if (chart.cursor.left === undefined || Math.abs(chart.cursor.left - left) > 2) {
      chart.setCursor({ left, top: looked === undefined ? -10 : 0 }, false);
    }
  }
}

export const plot = directive(Plot);

const BARS: Pick<uPlot.Series, 'paths'> = uPlot.paths.bars ? { paths: uPlot.paths.bars({ size: [0.7, 6] }) } : {};

function options(element: HTMLElement, width: number, tell: (index: number | null | undefined) => void): uPlot.Options {
  const tone = tones(element);
  const font = `11px ${getComputedStyle(element).fontFamily}`;
  const grid = { stroke: () => tone('--line'), width: 1 };
  const axis = { stroke: () => tone('--muted'), font, grid, ticks: { show: false } };
  const line = { scale: 'y', width: 2, points: { size: 5 } };
  return {
    width,
    height: HEIGHT,
    padding: [8, 8, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 8 } },
    scales: {
      x: { time: true, range: (_chart, min, max) => [min, Math.max(max, min + SHORTEST)] },
      y: { range: [1, 4.6] },
      loss: { range: (_chart, _min, max) => [0, 3 * Math.max(LOSS, max)] },
    },
    axes: [
      { ...axis, size: 22, gap: 4, space: 64, values: (_chart, splits) => minutes(splits) },
      { ...axis, size: 22, gap: 4, splits: [1, 2, 3, 4] },
    ],
    series: [
      {},
      { scale: 'loss', fill: () => tone('--bad'), width: 0, points: { show: false }, ...BARS },
      { ...line, stroke: () => tone('--brass'), dash: [4, 3] },
      { ...line, stroke: () => tone('--accent') },
    ],
    hooks: { drawClear: [(chart) => borders(chart, tone)], setCursor: [(chart) => tell(chart.cursor.idx)] },
  };
}

/** Marks where sound is fair, and where it is poor. */
function borders(chart: uPlot, tone: Tone): void {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.globalAlpha = 0.5;
  const band = (from: number, to: number, name: string) => {
    const top = chart.valToPos(to, 'y', true);
    ctx.fillStyle = tone(name);
    ctx.fillRect(bbox.left, top, bbox.width, chart.valToPos(from, 'y', true) - top);
  };
  band(1, POOR, '--bad-soft');
  band(POOR, FAIR, '--warn-soft');
  ctx.restore();
}

type Tone = (token: string) => string;

/** Colours of the page as a canvas takes them: one that differs between light and dark is resolved by an element only. */
function tones(element: HTMLElement): Tone {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  return (token) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
}

/** Each minute once, however close the lines are. */
function minutes(splits: readonly number[]): string[] {
  const words = splits.map((at) => new Date(1000 * at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
  return words.map((word, i) => (word === words[i - 1] ? '' : word));
}
