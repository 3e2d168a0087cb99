// SPDX-License-Identifier: Apache-2.0
export * from './every';
export * from './format';
export * from './house';
export * from './icons';
export * from './live';
export * from './live-list';
export * from './parts';
export * from './styles';
export * from './tokens';
