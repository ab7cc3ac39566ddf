package org.caseassistant.bot.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Who writes what in which order, by chance.
 *
 * @param greetings the first in each case, by the staff
 * @param before what is written before the program is killed
 * @param resumed what contacts at Discord write while its connection is broken
 * @param away what staff write while the program is being killed, and while it is away
 * @param after what is written after it was started again
 */
record TalkPlan(List<Act> greetings, List<Act> before, List<Act> resumed, List<Act> away, List<Act> after) {
    private static final int MOST_OF_ONE = 6;

    /**
     * How much is said.
     *
     * @param desks channels of departments
     * @param cases how many there are; the last two are of a contact each who has no other
     * @param messages in all
     * @param seed decides all the rest
     */
    record Size(int desks, int cases, int messages, long seed) {
        int contacts() {
            return 2 + Math.max(2, Math.ceilDiv(cases - 2, MOST_OF_ONE));
        }

        /** Whether somebody is at Slack, where answers come a second apart, so that it takes longer there. */
        boolean atSlack(int contact) {
            return contact % 4 == 3 || contact == contacts() - 1;
        }

        /** Whose case it is. */
        int contactOf(int talk) {
            return talk < cases - 2 ? talk % (contacts() - 2) : contacts() - cases + talk;
        }

        int staff() {
            return Math.max(2, cases / 8);
        }

        /** Who works it. */
        int staffOf(int talk) {
            return talk % staff();
        }

        /** Where it is worked. */
        int deskOf(int talk) {
            return talk % desks;
        }
    }

    /** How somebody writes. */
    enum Way {
        MENTION, FORM, REPLY, BUTTON, PLAIN;

        boolean isOfStaff() {
            return this == MENTION || this == FORM;
        }
    }

    /**
     * Somebody writes.
     *
     * @param talk in which case
     * @param number of the message, which no other has
     * @param twice whether Slack tells of it twice at the same time
     * @param again which of their messages their platform tells of once more afterwards; none if negative
     */
    record Act(int talk, Way way, int number, boolean twice, int again) {}

    /** A plan of this size. */
    static TalkPlan of(Size size) {
        return new Making(size).plan();
    }

    private static final class Making {
        private final Size size;
        private final Random random;
        private int number;

        Making(Size size) {
            this.size = size;
            this.random = new Random(size.seed());
        }

        TalkPlan plan() {
            List<Act> greetings = several(size.cases(), talk -> act(talk, Way.MENTION));
            List<Act> resumed = IntStream.range(0, size.contacts())
                    .filter(talk -> !size.atSlack(size.contactOf(talk)))
                    .mapToObj(talk -> act(talk, Way.REPLY))
                    .toList();
            List<Act> away = several(size.messages() / 20, _ -> act(anyTalk(), Way.MENTION));
            int rest = size.messages() - greetings.size() - resumed.size() - away.size();
            return new TalkPlan(
                    greetings,
                    several(rest / 2, _ -> act(anyTalk(), anyWay())),
                    resumed,
                    away,
                    several(rest - rest / 2, _ -> act(anyTalk(), anyWay())));
        }

        private static List<Act> several(int count, IntFunction<Act> making) {
            return new ArrayList<>(IntStream.range(0, count).mapToObj(making).toList());
        }

        private Act act(int talk, Way way) {
            number++;
            return new Act(
                    talk, way, number, random.nextInt(4) == 0, random.nextInt(4) == 0 ? random.nextInt(1000) : -1);
        }

        private int anyTalk() {
            return random.nextInt(size.cases());
        }

        private Way anyWay() {
            return switch (random.nextInt(10)) {
                case 0 -> Way.FORM;
                case 1, 2, 3, 4 -> Way.MENTION;
                case 5, 6, 7 -> Way.REPLY;
                case 8 -> Way.BUTTON;
                default -> Way.PLAIN;
            };
        }
    }
}
