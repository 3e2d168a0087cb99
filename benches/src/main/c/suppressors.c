/* SPDX-License-Identifier: Apache-2.0
 *
 * What a noise suppressor's library costs by itself: goes over noisy speech in frames of 10 ms at 48 kHz, and prints CPU µs a frame, the
 * best of several rounds. The library is opened by name, so that no headers are needed.
 *
 *   suppressors rnnoise|speexdsp LIBRARY SPEECH
 *
 * SPEECH is headerless 16-bit mono.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define RATE 48000
#define FRAME (RATE / 100)
#define MOST_SAMPLES (RATE * 60)
#define ROUNDS 12

/* Requests of speex_preprocess_ctl: as the plug-in makes them. */
#define SET_DENOISE 0
#define SET_NOISE_SUPPRESS 18

static int16_t speech[MOST_SAMPLES];
static int samples;
static void *library;

static void fail(const char *what, const char *why) {
    fprintf(stderr, "suppressors: %s: %s\n", what, why);
    exit(1);
}

static void *function(const char *name) {
    void *found = dlsym(library, name);
    if (found == NULL) fail(name, dlerror());
    return found;
}

static double cpu(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1e6 + now.tv_nsec / 1e3;
}

/* One round; returns µs a frame. */
static double rnnoise(void) {
    void *(*create)(void *) = function("rnnoise_create");
    float (*process)(void *, float *, const float *) = function("rnnoise_process_frame");
    void (*destroy)(void *) = function("rnnoise_destroy");
    void *state = create(NULL);
    float in[FRAME], out[FRAME];
    int frames = 0;
    double begin = cpu();
    for (int at = 0; at + FRAME <= samples; at += FRAME, frames++) {
        for (int i = 0; i < FRAME; i++) in[i] = speech[at + i];
        process(state, out, in);
    }
    double took = cpu() - begin;
    destroy(state);
    return took / frames;
}

static double speexdsp(void) {
    void *(*create)(int, int) = function("speex_preprocess_state_init");
    int (*ctl)(void *, int, void *) = function("speex_preprocess_ctl");
    int (*process)(void *, int16_t *) = function("speex_preprocess_run");
    void (*destroy)(void *) = function("speex_preprocess_state_destroy");
    void *state = create(FRAME, RATE);
    int on = 1, decibels = -25;
    ctl(state, SET_DENOISE, &on);
    ctl(state, SET_NOISE_SUPPRESS, &decibels);
    int16_t pcm[FRAME];
    int frames = 0;
    double begin = cpu();
    for (int at = 0; at + FRAME <= samples; at += FRAME, frames++) {
        memcpy(pcm, speech + at, sizeof pcm);
        process(state, pcm);
    }
    double took = cpu() - begin;
    destroy(state);
    return took / frames;
}

int main(int count, char **arguments) {
    if (count != 4) fail("usage", "suppressors rnnoise|speexdsp LIBRARY SPEECH");
    library = dlopen(arguments[2], RTLD_NOW);
    if (library == NULL) fail(arguments[2], dlerror());
    FILE *in = fopen(arguments[3], "rb");
    if (in == NULL) fail(arguments[3], "cannot be read");
    samples = (int) fread(speech, sizeof(int16_t), MOST_SAMPLES, in);
    fclose(in);
    if (samples < FRAME) fail(arguments[3], "has not a frame");
    double (*round)(void) = strcmp(arguments[1], "rnnoise") == 0 ? rnnoise : speexdsp;
    double best = round();
    for (int i = 1; i < ROUNDS; i++) {
        double took = round();
        if (took < best) best = took;
    }
    printf("%.1f\n", best);
    return 0;
}
