package org.caseassistant.core.noticework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.Subscription;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Matching;
import org.caseassistant.core.words.Phrase;

/** {@code /notice subscribe} and {@code /notice unsubscribe}: whether a channel shows notices. */
final class SubscriptionCommands {
    private static final int MOST_OPEN = 20;

    private final Turn turn;

    SubscriptionCommands(Turn turn) {
        this.turn = turn;
    }

    /** From now on the channel shows notices of these kinds about these services; those that are open, at once. */
    Reply subscribe(String argument) {
        return inChannel(channel -> {
            String[] words = argument.split("\\s+", 2);
            String kind = words[0].toLowerCase(Locale.ROOT);
            boolean named = List.of("incidents", "maintenance", "all").contains(kind);
            String services = named ? (words.length > 1 ? words[1] : "") : argument;
            var found = new ArrayList<Option>();
            for (String name : services.split(",", -1)) {
                Optional<Option> service = service(name);
                if (service.isEmpty() && !name.isBlank()) {
                    return turn.say(Phrase.of("notice.subscribe.unknown")
                            .with("name", name.strip())
                            .with("services", names(turn.catalogs().current().services())));
                }
                service.ifPresent(found::add);
            }
            return subscribe(
                    new Subscription(
                            channel,
                            !kind.equals("maintenance"),
                            !kind.equals("incidents"),
                            found.stream().map(Option::id).distinct().toList()),
                    found);
        });
    }

    private Reply subscribe(Subscription subscription, List<Option> services) {
        turn.stores().subscriptions().subscribe(subscription, turn.now());
        var screens = new ChannelNotices(turn.settings().channelZone(), turn.settings().notificationsPage());
        for (Notice notice : turn.stores().notices().open(MOST_OPEN).reversed()) {
            if (subscription.wants(notice)) {
                turn.stores()
                        .outbox()
                        .add(
                                subscription.channel(),
                                new Act.Edit(notice.number().toString(), screens.banner(notice)),
                                turn.now());
            }
        }
        String what = subscription.incidents() ? (subscription.maintenance() ? "all" : "incidents") : "maintenance";
        return turn.say(
                services.isEmpty()
                        ? Phrase.of("notice.subscribed").with("what", what)
                        : Phrase.of("notice.subscribed.services")
                                .with("what", what)
                                .with("services", names(services)));
    }

    /** From now on it shows none. */
    Reply unsubscribe() {
        return inChannel(channel -> turn.say(
                turn.stores().subscriptions().unsubscribe(channel)
                        ? "notice.unsubscribed"
                        : "notice.unsubscribed.none"));
    }

    private interface Doing {
        Reply in(Place channel);
    }

    private Reply inChannel(Doing doing) {
        Optional<Channel> channel = turn.interaction().what() instanceof What.Command command
                ? command.channel()
                : Optional.empty();
        if (channel.isEmpty()) {
            return turn.say("notice.subscribe.where");
        }
        return channel.get().manager() || turn.may(org.caseassistant.core.policy.Act.POST_NOTICES)
                ? doing.in(channel.get().place())
                : turn.say("notice.subscribe.manager");
    }

    private Optional<Option> service(String name) {
        String sought = Matching.folded(name.strip());
        return turn.catalogs().current().services().stream()
                .filter(option -> Matching.folded(option.label()).equals(sought) || option.id().equals(name.strip()))
                .findFirst();
    }

    private static String names(List<Option> services) {
        return String.join(", ", services.stream().map(Option::label).toList());
    }
}
