package org.caseassistant.bot.slack.webapi;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * The way to Slack, the same for all workspaces.
 *
 * @param slack its SDK
 * @param http what that calls with
 * @param apiUrl the base address of the Web API; empty for Slack's own
 */
public record SlackLink(Slack slack, OkHttpClient http, Optional<String> apiUrl) {

    /** To Slack, or what stands in for it at this address. */
    public static SlackLink to(Optional<String> apiUrl) {
        var config = new SlackConfig();
        config.setStatsEnabled(false);
        apiUrl.ifPresent(config::setMethodsEndpointUrlPrefix);
        // A call whose answer was lost may have been heard: sent again, it would be heard twice.
        OkHttpClient http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build();
        var client = new SlackHttpClient(http);
        client.setConfig(config);
        return new SlackLink(Slack.getInstance(config, client), http, apiUrl);
    }
}
