/// How fixtures are written, and by what.
public enum FixtureFormat {
  /// What every file says that it is.
  public static let name = "paychan-fixtures"
  /// Which members there are and what they mean; another number is another format.
  public static let version: Int64 = 1
  /// What wrote them.
  public static let generator = "paychan 0.1.0"
}
