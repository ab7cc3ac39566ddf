package org.caseassistant.bot.slack;

import com.slack.api.model.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.words.Phrase;

/** Fetches files from Slack, and no larger ones than are taken. The token goes to Slack's own hosts only. */
final class SlackFiles {
    private static final String HOST = "slack.com";

    private final OkHttpClient http;
    private final String botToken;
    private final Optional<HttpUrl> apiUrl;
    private final long largest;

    /**
     * Made once.
     *
     * @param apiUrl where the Web API is, if not at Slack's own address: files may come from there as well
     * @param largest the most bytes of a file
     */
    SlackFiles(OkHttpClient http, String botToken, Optional<String> apiUrl, long largest) {
        this.http = http;
        this.botToken = botToken;
        this.apiUrl = apiUrl.map(HttpUrl::get);
        this.largest = largest;
    }

    /** Why these are not fetched at all; empty if none is said to be too large. */
    Optional<Phrase> refusal(List<File> files, Locale locale) {
        return files.stream()
                .filter(file -> file.getSize() != null && file.getSize() > largest)
                .findFirst()
                .map(file -> Phrase.of("chat.files.large")
                        .with("file", name(file))
                        .with("size", AnswerFormat.size(file.getSize(), locale))
                        .with("most", AnswerFormat.size(largest, locale)));
    }

    /** Fetches them. */
    List<Upload> fetch(List<File> files) {
        var fetched = new ArrayList<Upload>();
        for (File file : files) {
            String type = file.getMimetype() == null ? "application/octet-stream" : file.getMimetype();
            fetched.add(new Upload(name(file), type, content(file)));
        }
        return fetched;
    }

    private static String name(File file) {
        return file.getName() == null ? "" : file.getName();
    }

    private byte[] content(File file) {
        String address = file.getUrlPrivateDownload() == null ? file.getUrlPrivate() : file.getUrlPrivateDownload();
        HttpUrl url = address == null ? null : HttpUrl.parse(address);
        if (url == null || !trusted(url)) {
            throw new SlackCallException("a download", "a file elsewhere", null);
        }
        var request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + botToken)
                .build();
        try (Response response = http.newCall(request).execute();
                InputStream body = response.body().byteStream()) {
            if (response.code() != 200) {
                throw new SlackCallException("a download", "HTTP status " + response.code(), null);
            }
            // One more than is taken, so that core sees it is too large and says so.
            return body.readNBytes(Math.toIntExact(largest + 1));
        } catch (IOException failure) {
            throw new SlackCallException("a download", "no answer", failure);
        }
    }

    private boolean trusted(HttpUrl url) {
        boolean slack = url.isHttps() && (url.host().equals(HOST) || url.host().endsWith("." + HOST));
        return slack || apiUrl.filter(own -> own.host().equals(url.host()) && own.port() == url.port()).isPresent();
    }
}
