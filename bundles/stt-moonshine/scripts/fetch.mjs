// SPDX-License-Identifier: Apache-2.0
//
// Fetches what Moonshine listens by from npm, and leaves it in a folder:
//   node scripts/fetch.mjs FOLDER
// the English network in its smallest size (MIT), and the words that its numbers stand for (MIT), a line each.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { provide } from '../../../config/npm.mjs';

const SOURCES = {
  '@moonshine-ai/moonshine-js@0.1.29':
    'sha512-Gx1B3mJcbM68ihSy/LyJEuEkGq7sYMqTb04zNdcIeidU0URVlSmXP0GyiQOTTAqDZQXlIC7k+bky+FdXk0UPlg==',
  'llama-tokenizer-js@1.2.2':
    'sha512-Wmth393dc3odWU3IzARJ3r2oIfWgw9GdJ5Gm+hGhfECNO18UHLRqEFSf511jn4E9KcQGzuuKw4Wl08pHAemLAw==',
};

const PARTS = { 'encoder.onnx': 'encoder_model.onnx', 'decoder.onnx': 'decoder_model_merged.onnx' };

await provide(
  resolve(process.argv[2], 'moonshine'),
  [...Object.keys(PARTS), 'vocabulary.txt'],
  SOURCES,
  async ([network, tokens], folder) => {
    for (const [name, part] of Object.entries(PARTS)) {
      copyFileSync(join(network, 'dist/model/tiny/quantized', part), join(folder, name));
    }
    const { default: tokenizer } = await import(pathToFileURL(join(tokens, 'llama-tokenizer.js')));
    writeFileSync(join(folder, 'vocabulary.txt'), tokenizer.vocabById.map((token) => `${token}\n`).join(''));
  },
);
