// SPDX-License-Identifier: Apache-2.0

/** The name of the panel's custom element, with its revision; put in by the build. */
declare const ELEMENT: string;
