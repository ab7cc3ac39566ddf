package org.caseassistant.persistence.screens;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.CatalogSource;

/** A case of each type is opened, question by question. */
final class OpeningCases implements Scenario {
    @Override
    public void play(Stage stage) {
        applicationIssue(stage);
        question(stage);
        outage(stage);
        training(stage);
        restore(stage);
        serverIssue(stage);
        serverAccess(stage);
        contacts(stage);
        consulting(stage);
        technicalServices(stage);
    }

    private static void applicationIssue(Stage stage) {
        stage.scene("Application Issue, with everything answered, by a contact of two districts");
        Player daniel = stage.daniel;
        daniel.says("/case open application issue", "elsewhere", "riverside", "nobody", "tom", "back", "",
                "urgent", "critical", "high", "Attendance: error in period 3");
        daniel.says("Since yesterday no teacher can save period 3.", "Other periods are fine.", "done");
        daniel.says("a", "sis", "a", "attendance", "1. Sign in. 2. Save.", "done", "New version on Saturday",
                "Error token: 7F3A-21", "done", "It should be saved", "All teachers", "x", "tomorrow", "yesterday 8am");
        daniel.sends(Player.file("shot.png"), Player.file("log.txt", "lines"));
        daniel.says("done", "submit");
    }

    private static void question(Stage stage) {
        stage.scene("Ask a Question, with buttons and menus");
        Player maria = stage.maria;
        maria.says("/case");
        maria.picks("What is it about?", "Ask a Question");
        maria.presses("Use Maria Lopez");
        maria.presses("Use Medium");
        maria.fills("Subject", "Setting up a snow day in the calendar");
        maria.fills("Description", "School was closed on Friday.");
        maria.picks("Module", "Calendar");
        maria.presses("Skip");
        maria.presses("Skip");
        maria.presses("Submit");
    }

    private static void outage(Stage stage) {
        stage.scene("Report an Outage");
        stage.aisha.says("/case open outage", "me", "critical", "Nobody can sign in", "Since 7:40 this morning", "done",
                "skip", "skip", "submit");
    }

    private static void training(Stage stage) {
        stage.scene("Request Training, with three dates");
        Player maria = stage.maria;
        maria.says("/case open training", "me", "low", "New teachers", "Twelve of them", "done", "on-site", "yesterday",
                "tomorrow", "tomorrow", "next monday");
        maria.picksDay("Preferred Training Date", "2026-12-24");
        maria.says("12/25/2026", "done", "skip", "submit");
    }

    private static void restore(Stage stage) {
        stage.scene("Data Restore, with a doubt, a signature and a confirmation");
        Player maria = stage.maria;
        maria.says("/case open data restore", "me", "high", "Restore an enrollment", "Of student 10423", "done",
                "enrollment", "10/1/2026", "yes", "Deleted by mistake", "Somebody Else", "Maria Lopez", "no");
        maria.presses("I agree");
        maria.says("skip", "submit");
    }

    private static void serverIssue(Stage stage) {
        stage.scene("Server Issue");
        Player tom = stage.tom;
        tom.says("/case open server issue", "", "low", "Reporting server", "It does not answer", "done",
                "ad hoc", "skip");
        tom.picksDay("Issue Began", "2026-11-22", Optional.of("08:30"));
        tom.says("skip", "submit");
    }

    private static void serverAccess(Stage stage) {
        stage.scene("Server Access, which asks more of some");
        Player maria = stage.maria;
        maria.says("/case open server access", "me", "low", "Access", "For our analyst", "done", "sql server", "yes",
                "skip", "edit request type", "ssrs", "submit");
    }

    private static void contacts(Stage stage) {
        stage.scene("Modify Support Contacts, with everything answered");
        Player maria = stage.maria;
        maria.says("/case open modify", "me", "low", "Replace our contact", "Grace retires", "done", "replace",
                "J0rdan", "Jordan", "Rivera", "jordan", "jordan.rivera@northfield.example.org", "Coordinator", "12",
                "612 555 0144", "612 555 0145 x12", "technical", "sis, finance, x", "sis, finance", "grace", "skip");
        maria.says("submit");
    }

    private static void consulting(Stage stage) {
        stage.scene("Request Consulting, with dates that must differ");
        Player maria = stage.maria;
        maria.says("/case open consulting", "grace", "low", "Grading", "Advice", "done", "next tuesday", "next tuesday",
                "next wednesday", "skip", "skip", "submit");
    }

    private static void technicalServices(Stage stage) {
        stage.scene("Request Technical Services, begun with the words of a message");
        Player maria = stage.maria;
        maria.opensAbout("We need a report card for grades 6 to 8.", "https://chat.example/1");
        maria.says("technical services", "me", "low", "Report card");
        maria.picks("Type", "Custom report, report card, or transcript");
        maria.says("grading", "next friday", "skip");
        maria.says("submit");
        for (String type : List.of("outage", "application issue")) {
            maria.opensAbout("x".repeat(2500), "https://chat.example/2");
            maria.says(type);
        }
        stage.passes(Duration.ofMinutes(1));
        maria.says("/case list all");
        stage.uses(new CatalogSource(
                "changed.yaml", CatalogSource.builtIn().text().replace("label: Ask a Question", "label: Ask Us")));
        maria.says("/case list all", "/case view 1002", "/case open ask us");
    }
}
