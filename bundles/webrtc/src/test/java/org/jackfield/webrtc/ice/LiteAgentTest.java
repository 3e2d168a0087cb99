// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An agent whose far end restarts. */
class LiteAgentTest {

    private static final Credentials FIRST = new Credentials("first", "dd0fd8bc4e2f4a4a8a32d8f1");
    private static final InetSocketAddress FROM = new InetSocketAddress("127.0.0.1", 4000);

    private final BindingCheck check = BindingCheck.read(
                    Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(BindingCheckTest.REQUEST)))
            .orElseThrow();
    private final LiteAgent agent = new LiteAgent(FIRST, 0);

    private boolean takes(long now) {
        return agent.check(check, FROM, now, ByteBufAllocator.DEFAULT)
                .map(answer -> {
                    answer.release();
                    return true;
                })
                .orElse(false);
    }

    @Test
    void newCredentialsAreTakenOnceTheyAreGivenAndReplaceTheOldWhenUsed() {
        assertThat(takes(1)).isFalse();
        assertThat(agent.far()).isEmpty();

        agent.restart(BindingCheckTest.OURS);
        assertThat(agent.restarting()).isTrue();
        assertThat(agent.fragments()).isEqualTo(Set.of("first", "evtj"));

        assertThat(takes(5)).isTrue();
        assertThat(agent.far()).contains(FROM);
        assertThat(agent.silence(7)).isEqualTo(2);
        assertThat(agent.restarting()).isFalse();
        assertThat(agent.fragments()).isEqualTo(Set.of("evtj"));
    }

    @Test
    void aSecondRestartBeforeTheFirstWasUsedForgetsThatOne() {
        agent.restart(BindingCheckTest.OURS);
        agent.restart(new Credentials("third", "dd0fd8bc4e2f4a4a8a32d8f1"));
        assertThat(agent.fragments()).isEqualTo(Set.of("first", "third"));
        assertThat(takes(1)).isFalse();
    }
}
