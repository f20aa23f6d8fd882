internal import Channels
internal import ExactJSON

extension Timelock.Message {
  /// The most bytes that a message may have: many times what any needs.
  public static let maximumSize = 65_536

  /// Reads a message off the wire; a text that is too long is not even looked at.
  public init(parsing bytes: [UInt8]) throws(Timelock.MessageError) {
    guard bytes.count <= Self.maximumSize else {
      throw .tooLong(count: bytes.count, limit: Self.maximumSize)
    }
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch { throw .notJSON(error) }
    try self.init(json: json)
  }

  /// The message as it goes out on the wire: one line without white space.
  public var bytes: [UInt8] { json.bytes() }
}
