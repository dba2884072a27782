namespace Trellis.Domain;

/// <summary>The five needs-based groupings of the THRIVE framework. What each is called, for staff and for young people, is content.</summary>
public enum Grouping { Thriving, GettingAdvice, GettingHelp, GettingMoreHelp, GettingRiskSupport }
