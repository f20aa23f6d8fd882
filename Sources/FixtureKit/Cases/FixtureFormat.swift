/// The format of fixtures, and the program that writes it.
public enum FixtureFormat {
  /// The value of `format` in every file.
  public static let name = "paychan-fixtures"
  /// The meaning of the members; another number is another format.
  public static let version: Int64 = 1
  /// The program that writes the files.
  public static let generator = "paychan 0.1.0"

  /// The set of members: a revision only adds some, so that a reader of an earlier revision can
  /// read a later one. This program recomputes files of every revision.
  public enum Revision: Int64, CaseIterable, Comparable, Hashable, Sendable {
    /// Without the member `revision`, and without judgements of transactions and signatures.
    case first = 1
    /// With a judgement of every transaction and every signature: good or bad.
    case second = 2

    /// The revision that is written now.
    public static let latest = Revision.second

    /// Whether the left revision is the earlier one.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}
