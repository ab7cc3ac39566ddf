package org.caseassistant.bot.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sessions are resumed. */
class DiscordResumeTest {
    @ParameterizedTest
    @CsvSource({
        "wss://gateway.discord.gg, wss://gateway-us-east1-b.discord.gg, wss://gateway-us-east1-b.discord.gg",
        "wss://gateway.discord.gg/, wss://elsewhere.discord.gg/?a=1, wss://elsewhere.discord.gg/?a=1",
        "ws://127.0.0.1:8080, wss://gateway-us-east1-b.discord.gg, ws://127.0.0.1:8080",
        "wss://proxy.example.org/, wss://gateway.discord.gg/here?a=%20, wss://proxy.example.org/here?a=%20"
    })
    void onlyDiscordsOwnGatewayLeadsToAnother(URI gateway, URI told, URI there) {
        assertThat(DiscordGateway.resumeAt(gateway, told)).isEqualTo(there);
    }
}
