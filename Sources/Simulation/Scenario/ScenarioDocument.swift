public import ExactJSON

/// A written scenario before it is known which family's channel it is about.
public struct ScenarioDocument: Sendable {
  /// The whole document.
  public let json: JSON

  /// No scenario needs more bytes.
  public static var maximumLength: Int { 1 << 26 }

  /// Reads a document of any family; what it says is not looked at.
  public init(parsing bytes: [UInt8]) throws(ScenarioError) {
    guard bytes.count <= Self.maximumLength else {
      throw .tooLong(count: bytes.count, limit: Self.maximumLength)
    }
    do { json = try JSON(parsing: bytes) } catch { throw .notJSON(error) }
  }

  /// The name of the family that it is about; `nil` where it names none.
  public var family: String? { json.object?[ScenarioKey.family]?.string }
}
