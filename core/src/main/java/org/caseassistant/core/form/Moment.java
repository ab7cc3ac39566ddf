package org.caseassistant.core.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A day, with a time of day if one was given, where the person who said it was.
 *
 * @param date the day
 * @param time the time of day
 * @param zone the time zone in which both are meant
 */
public record Moment(LocalDate date, Optional<LocalTime> time, ZoneId zone) {}
