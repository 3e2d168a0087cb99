/* SPDX-License-Identifier: Apache-2.0
 *
 * What a codec costs by itself: encodes and decodes speech as often as one leg of a call does, and prints the share of a core in
 * percent. Libraries are opened by name, so that no headers are needed.
 *
 *   codecs opus LIBRARY RATE SPEECH [PAYLOADS]     20 ms packets at complexity 5, 24 kbit/s (16 at 8 kHz), with redundancy against 5 %
 *   codecs g722 LIBRARY SPEECH                     spandsp; SPEECH has 16 kHz
 *
 * SPEECH is headerless 16-bit mono of that rate. PAYLOADS receives what was encoded, each payload behind its length in two octets, the
 * high one first.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_SAMPLES (48000 * 60)
#define ROUNDS 20

static int16_t speech[MOST_SAMPLES];

static void fail(const char *what, const char *why) {
    fprintf(stderr, "codecs: %s: %s\n", what, why);
    exit(1);
}

static void *library;

static void *function(const char *name) {
    void *found = dlsym(library, name);
    if (found == NULL) fail(name, dlerror());
    return found;
}

static int read_speech(const char *file) {
    FILE *in = fopen(file, "rb");
    if (in == NULL) fail(file, "cannot be read");
    int samples = (int) fread(speech, sizeof(int16_t), MOST_SAMPLES, in);
    fclose(in);
    return samples;
}

static double cpu(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

/* Seconds of computing for so many packets of 20 ms, in percent of their time. */
static void print(double seconds, long packets) {
    printf("%.4f\n", seconds / (packets * 0.02) * 100);
}

static void opus(int rate, int samples, FILE *out) {
    void *(*encoder_create)(int, int, int, int *) = function("opus_encoder_create");
    int (*encode)(void *, const int16_t *, int, uint8_t *, int) = function("opus_encode");
    int (*ctl)(void *, int, ...) = function("opus_encoder_ctl");
    void *(*decoder_create)(int, int, int *) = function("opus_decoder_create");
    int (*decode)(void *, const uint8_t *, int, int16_t *, int, int) = function("opus_decode");
    int error = 0;
    void *encoder = encoder_create(rate, 1, 2048, &error);
    void *decoder = decoder_create(rate, 1, &error);
    if (encoder == NULL || decoder == NULL) fail("opus", "no encoder or decoder");
    int settings[][2] = {{4002, rate < 16000 ? 16000 : 24000}, {4010, 5}, {4012, 1}, {4014, 5}};
    for (int i = 0; i < 4; i++) {
        if (ctl(encoder, settings[i][0], settings[i][1]) != 0) fail("opus", "a setting is refused");
    }
    uint8_t payload[1500];
    int16_t decoded[5760];
    int frame = rate / 50;
    long packets = 0;
    double begin = cpu();
    for (int round = 0; round < ROUNDS; round++) {
        for (int at = 0; at + frame <= samples; at += frame, packets++) {
            int length = encode(encoder, speech + at, frame, payload, sizeof payload);
            if (length < 0 || decode(decoder, payload, length, decoded, 5760, 0) != frame) fail("opus", "a packet failed");
            if (round == 1 && out != NULL) {
                fputc(length >> 8, out);
                fputc(length & 255, out);
                fwrite(payload, 1, (size_t) length, out);
            }
        }
    }
    print(cpu() - begin, packets);
}

static void g722(int samples) {
    void *(*encode_init)(void *, int, int) = function("g722_encode_init");
    int (*encode)(void *, uint8_t *, const int16_t *, int) = function("g722_encode");
    void *(*decode_init)(void *, int, int) = function("g722_decode_init");
    int (*decode)(void *, int16_t *, const uint8_t *, int) = function("g722_decode");
    void *encoder = encode_init(NULL, 64000, 0);
    void *decoder = decode_init(NULL, 64000, 0);
    uint8_t payload[160];
    int16_t decoded[320];
    long packets = 0;
    double begin = cpu();
    for (int round = 0; round < ROUNDS; round++) {
        for (int at = 0; at + 320 <= samples; at += 320, packets++) {
            if (decode(decoder, decoded, payload, encode(encoder, payload, speech + at, 320)) != 320) fail("g722", "a packet failed");
        }
    }
    print(cpu() - begin, packets);
}

int main(int count, char **arguments) {
    if (count < 4) fail("usage", "codecs opus LIBRARY RATE SPEECH [PAYLOADS] | codecs g722 LIBRARY SPEECH");
    library = dlopen(arguments[2], RTLD_NOW);
    if (library == NULL) fail(arguments[2], dlerror());
    if (strcmp(arguments[1], "opus") == 0 && count > 4) {
        FILE *out = count > 5 ? fopen(arguments[5], "wb") : NULL;
        opus(atoi(arguments[3]), read_speech(arguments[4]), out);
        if (out != NULL) fclose(out);
    } else {
        g722(read_speech(arguments[3]));
    }
    return 0;
}
