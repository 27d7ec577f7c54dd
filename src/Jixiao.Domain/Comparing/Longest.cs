namespace Jixiao.Domain.Comparing;

/// <summary>The most of some numbers that already stand in rising order.</summary>
static class Longest
{
    public static IReadOnlyList<int> Rising(IReadOnlyList<int> numbers)
    {
        // Patience: the smallest end of a run of each length, and of every number what it follows.
        var (ends, before) = (new List<int>(), new int[numbers.Count]);
        for (var i = 0; i < numbers.Count; i++)
        {
            var length = LengthBefore(ends, numbers, numbers[i]);
            before[i] = length > 0 ? ends[length - 1] : -1;
            if (length == ends.Count)
                ends.Add(i);
            else
                ends[length] = i;
        }
        var run = new Stack<int>();
        for (var i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i])
            run.Push(numbers[i]);
        return [.. run];
    }

    /// <summary>The length of the longest run that ends below the number.</summary>
    static int LengthBefore(List<int> ends, IReadOnlyList<int> numbers, int number)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = numbers[ends[middle]] < number ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
