using Trellis.Domain.Evidence;

namespace Trellis.Web.Words;

/// <summary>The register of evidence and its two checklists in words.</summary>
public static class EvidenceWords
{
    extension(IReadOnlyCollection<EvidenceItem> items)
    {
        /// <summary>How much the register holds, for a wall or a narrow column.</summary>
        public string InALine => items.Count == 0 ? "" : $"{(items.Count == 1 ? "1 item" : $"{items.Count} items")} of evidence, {items.Count(i => i.Strength is Strength.Checked)} checked across services";
    }

    extension(EvidenceKind kind)
    {
        public string Words => kind switch
        {
            EvidenceKind.Document => "Document",
            EvidenceKind.Data => "Data",
            EvidenceKind.Interview => "Interview",
            EvidenceKind.FocusGroup => "Focus group",
            EvidenceKind.Survey => "Survey",
            EvidenceKind.Audit => "Audit",
            EvidenceKind.MeasureSnapshot => "Snapshot of a measure",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    extension(Strength strength)
    {
        public string Words => strength switch
        {
            Strength.OneAccount => "One account",
            Strength.Several => "Several accounts, or part of the services",
            Strength.Checked => "Checked, and across services",
            _ => throw new ArgumentOutOfRangeException(nameof(strength)),
        };
    }

    extension(Confidentiality confidentiality)
    {
        public string Words => confidentiality is Confidentiality.Open ? "All who read the assessment" : "Only the programme team and independent evaluators";
    }

    extension(InPlace? state)
    {
        public string Words => state switch
        {
            InPlace.Reliably => "Reliably in place",
            InPlace.Partly => "Partly in place",
            InPlace.Not => "Not in place",
            _ => "Not looked at yet",
        };
    }

    extension(MindfulElement element)
    {
        public string Words => element switch
        {
            MindfulElement.MeasuresShapeProvision => "Outcome and process measures are collected as a matter of course, and shape what is provided",
            MindfulElement.OneFramework => "One framework of outcomes covers all five groupings",
            MindfulElement.DataFedBack => "Data is brought together and goes back to staff, who improve with it",
            MindfulElement.VariationTalkedThrough => "There is a way to talk through why services differ",
            MindfulElement.RecognisedProjects => "Improvement projects follow a recognised method, such as plan, do, study, act",
            MindfulElement.LearningForums => "All sectors learn together in regular forums, each quarter for example",
            MindfulElement.YearlyReview => "Services are reviewed every year",
            _ => throw new ArgumentOutOfRangeException(nameof(element)),
        };
    }

    extension(GroupingQuestion question)
    {
        public string Words => question switch
        {
            GroupingQuestion.Identified => "Young people are identified in it",
            GroupingQuestion.ServicesOrganised => "Services are organised for it",
            GroupingQuestion.AgenciesIncluded => "All agencies take part in it",
            GroupingQuestion.AssessmentLeads => "Assessment leads to it",
            GroupingQuestion.Recorded => "It is recorded in the systems services use",
            GroupingQuestion.Reported => "Activity and outcomes can be reported by it",
            _ => throw new ArgumentOutOfRangeException(nameof(question)),
        };

        /// <summary>A state as it reads for this question: agencies may all be there, some further on than others.</summary>
        public string Said(InPlace? state) => (question, state) switch
        {
            (GroupingQuestion.AgenciesIncluded, InPlace.Reliably) => "All take part",
            (GroupingQuestion.AgenciesIncluded, InPlace.Partly) => "All take part, some further on",
            (GroupingQuestion.AgenciesIncluded, InPlace.Not) => "Not all take part",
            _ => state.Words,
        };
    }
}
