using Jixiao.Bureau.Rollups;
using Jixiao.Hosting.Http;
using Jixiao.Web;

namespace Jixiao.Bureau;

/// <summary>A page of the bureau's figures: what its address asks, of the units that whoever asks may see.</summary>
public abstract class FiguresPage : PlacedPage
{
    FiguresAddress? address;

    protected FiguresAddress Address => address ??= FiguresAddress.Of(Http.Request);

    protected RollupQuestion Question(RollupBy by) => Address.Question(ThisDivision, ThisYear, by, Http.Entered().Departments);
}
