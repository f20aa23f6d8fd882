/// How fixtures are written, and by what.
public enum FixtureFormat {
  /// What every file says that it is.
  public static let name = "paychan-fixtures"
  /// What the members mean; another number is another format.
  public static let version: Int64 = 1
  /// What wrote them.
  public static let generator = "paychan 0.1.0"

  /// Which members there are: a revision only adds some, so that readers of an earlier one can
  /// read a later one, and this program recomputes each of them.
  public enum Revision: Int64, CaseIterable, Comparable, Hashable, Sendable {
    /// Without the member `revision`, and without judgements.
    case first = 1
    /// Says of every transaction and every signature whether it is as it should be.
    case second = 2

    /// What is written now.
    public static let latest = Revision.second

    /// The earlier one is the smaller.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}
