using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>What a young person's own words, or words about them, are about.</summary>
public enum OwnWordsTopic { WhatMatters, WantsDifferent, Strengths, FamilyAndFriends, HelpsMyself }

/// <summary>What matters to a young person, kept once and dated; later pages ask whether it is still true, and a later one of the same topic takes its place.</summary>
public class OwnWords : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public OwnWordsTopic Topic { get; private init; }
    public MarkedText Text { get; private init; } = MarkedText.None;
    public Guid RecordedById { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    public static OwnWords Write(YoungPerson youngPerson, OwnWordsTopic topic, MarkedText text, Hand by) => new()
    {
        YoungPersonId = youngPerson.Id, OrganisationId = by.Team.OrganisationId, TeamId = by.Team.Id, Topic = topic, Text = text, RecordedById = by.Member.Id, RecordedAt = by.Now.Instant,
    };
}
