using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Bench.Matching;

/// <summary>One record whose true person is known.</summary>
internal sealed record Labelled(string Person, PersonDetails Details);
