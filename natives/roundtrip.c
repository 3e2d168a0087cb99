/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sends a second of a voice-like sound with noise through Opus, through RNNoise and through speexdsp's preprocessor, and prints a
 * few figures of what comes out, one to a line: the same on every platform, but for rounding. Linked with the libraries of the platform.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* The few functions that are used; the tests know no headers but ours. */
typedef struct OpusEncoder OpusEncoder;
typedef struct OpusDecoder OpusDecoder;
typedef struct DenoiseState DenoiseState;
typedef struct SpeexPreprocessState SpeexPreprocessState;

OpusEncoder *opus_encoder_create(int32_t rate, int channels, int application, int *error);
int32_t opus_encode(OpusEncoder *encoder, const int16_t *pcm, int samples, unsigned char *data, int32_t most);
OpusDecoder *opus_decoder_create(int32_t rate, int channels, int *error);
int opus_decode(OpusDecoder *decoder, const unsigned char *data, int32_t length, int16_t *pcm, int samples, int fec);
DenoiseState *rnnoise_create(void *model);
float rnnoise_process_frame(DenoiseState *state, float *out, const float *in);
SpeexPreprocessState *speex_preprocess_state_init(int samples, int rate);
int speex_preprocess_run(SpeexPreprocessState *state, int16_t *pcm);

enum { RATE = 48000, FRAMES = 100, FRAME = 480, APPLICATION_VOIP = 2048 };

static int16_t sound[FRAMES * FRAME];

static void speak(void)
{
    uint32_t random = 1;
    for (int i = 0; i < FRAMES * FRAME; i++) {
        random = random * 1664525u + 1013904223u;
        double phase = 2 * 3.14159265358979 * 140 * i / RATE;
        double swell = i / 9600 % 2 ? 0 : 1;
        double noise = (double)(random >> 16) / 65536 - 0.5;
        sound[i] = (int16_t)(swell * (5000 * sin(phase) + 3000 * sin(4 * phase) + 1500 * sin(9 * phase)) + 1000 * noise);
    }
}

static double level(const int16_t *pcm, int from, int to)
{
    double sum = 0;
    for (int i = from; i < to; i++)
        sum += (double)pcm[i] * pcm[i];
    return 10 * log10(sum / (to - from) + 1e-9);
}

static void opus(void)
{
    static int16_t heard[FRAMES * FRAME];
    unsigned char packet[1500];
    int error = 0;
    OpusEncoder *encoder = opus_encoder_create(RATE, 1, APPLICATION_VOIP, &error);
    OpusDecoder *decoder = opus_decoder_create(RATE, 1, &error);
    long bytes = 0;
    if (!encoder || !decoder)
        exit(1);
    for (int at = 0; at < FRAMES * FRAME; at += 2 * FRAME) {
        int length = opus_encode(encoder, sound + at, 2 * FRAME, packet, sizeof packet);
        if (length <= 0 || opus_decode(decoder, packet, length, heard + at, 2 * FRAME, 0) != 2 * FRAME)
            exit(1);
        bytes += length;
    }
    printf("opus-bytes %ld\nopus-loud-dB %.1f\nopus-quiet-dB %.1f\n", bytes, level(heard, 20000, 28000), level(heard, 30000, 38000));
}

static void rnnoise(void)
{
    static int16_t heard[FRAMES * FRAME];
    float in[FRAME], out[FRAME];
    float voice = 0;
    DenoiseState *state = rnnoise_create(NULL);
    for (int at = 0; at < FRAMES * FRAME; at += FRAME) {
        for (int i = 0; i < FRAME; i++)
            in[i] = sound[at + i];
        voice += rnnoise_process_frame(state, out, in);
        for (int i = 0; i < FRAME; i++)
            heard[at + i] = (int16_t)out[i];
    }
    printf("rnnoise-loud-dB %.1f\nrnnoise-quiet-dB %.1f\nrnnoise-voice %.2f\n", level(heard, 20000, 28000), level(heard, 32000, 38000),
        voice / FRAMES);
}

static void speexdsp(void)
{
    SpeexPreprocessState *state = speex_preprocess_state_init(FRAME, RATE);
    for (int at = 0; at < FRAMES * FRAME; at += FRAME)
        speex_preprocess_run(state, sound + at);
    printf("speexdsp-loud-dB %.1f\nspeexdsp-quiet-dB %.1f\n", level(sound, 20000, 28000), level(sound, 32000, 38000));
}

int main(void)
{
    speak();
    opus();
    rnnoise();
    speexdsp();
    return 0;
}
