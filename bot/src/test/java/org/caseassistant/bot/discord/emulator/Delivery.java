package org.caseassistant.bot.discord.emulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Something that was sent to the app by the gateway, and what the app answered. */
public final class Delivery {

    private final World world;

    private final DiscordUser user;

    /** Null if it was a message. */
    private final Interaction interaction;

    /** Null if it was an interaction. */
    private final Message message;

    private Delivery(World world, DiscordUser user, Interaction interaction, Message message) {
        this.world = world;
        this.user = user;
        this.interaction = interaction;
        this.message = message;
    }

    static Delivery ofMessage(World world, DiscordUser user, Message message) {
        return new Delivery(world, user, null, message);
    }

    /** Waits for the first answer; if none comes in time, Discord tells the person so. */
    static Delivery await(World world, DiscordUser user, Interaction interaction) {
        var delivery = new Delivery(world, user, interaction, null);
        try {
            interaction.answer().get(world.interactions().deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            world.locked(() -> {
                if (interaction.state() == Interaction.State.WAITING) {
                    interaction.expire();
                    world.journal().failure(new Failure(user.id(), sentence(interaction.type()), interaction.title()));
                }
                return delivery;
            });
        } catch (ExecutionException e) {
            throw new IllegalStateException("Waiting for the answer failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the answer", e);
        }
        return delivery;
    }

    private static String sentence(int type) {
        return switch (type) {
            case Interaction.COMMAND -> "The application did not respond";
            case Interaction.AUTOCOMPLETE -> "Loading options failed";
            case Interaction.MODAL -> "Something went wrong. Try again.";
            default -> "This interaction failed";
        };
    }

    /**
     * Whether the app answered in time; messages need no answer.
     *
     * @return whether it did
     */
    public boolean acknowledged() {
        return interaction == null
                || world.locked(() -> interaction.state() == Interaction.State.ACKNOWLEDGED);
    }

    /**
     * The type of the first answer.
     *
     * @return a callback type such as 4; 0 if there was none
     */
    public int callbackType() {
        return answer().map(Interaction.Answer::type).orElse(0);
    }

    Optional<Interaction.Answer> answer() {
        return interaction == null || !acknowledged() ? Optional.empty()
                : Optional.of(interaction.answer().join());
    }

    /**
     * The suggestions that came for an option.
     *
     * @return in the app's order
     */
    public List<Choice> choices() {
        return answer().map(a -> Json.objects(a.data(), "choices").stream()
                .map(c -> new Choice(Json.text(c, "name"), c.path("value").asString(""))).toList())
                .orElse(List.of());
    }

    /**
     * The message that is the answer: a new one, one that is still to be filled, or the one that was updated.
     *
     * @return the message; empty if the answer was none
     */
    public Optional<ShownMessage> message() {
        if (message != null) {
            return Optional.of(new ShownMessage(world, user, message));
        }
        return interaction == null ? Optional.empty()
                : world.locked(interaction::original).map(m -> new ShownMessage(world, user, m));
    }

    /** Sends the same event again, as a connection that was resumed may. */
    public void sendAgain() {
        repeat();
    }

    /** Sends the same event again. */
    void repeat() {
        world.locked(() -> {
            if (message != null) {
                new Messages(world).announce("MESSAGE_CREATE", message);
            } else {
                interaction.repeat();
                world.interactions().send(interaction);
            }
            return this;
        });
    }

    @Override
    public String toString() {
        return interaction == null ? "message " + message.id() : interaction.title() + " " + interaction.state();
    }
}
