// SPDX-License-Identifier: Apache-2.0
export type * from './components';
export * from './component-tokens';
export * from './every';
export * from './format';
export * from './house';
export * from './icons';
export * from './language';
export * from './live';
export * from './live-list';
export * from './parts';
export * from './styles';
export * from './tokens';
export * from './trunk-list';
