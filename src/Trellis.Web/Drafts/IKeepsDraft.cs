namespace Trellis.Web.Drafts;

/// <summary>A page whose form is kept while somebody fills it in. Naming it is all a page does; every form about a young person already has.</summary>
public interface IKeepsDraft;
