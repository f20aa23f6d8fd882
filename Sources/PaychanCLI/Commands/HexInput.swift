internal import Bitcoin
internal import Telling

extension Input {
  /// The bytes that the input writes in hexadecimal.
  func hexBytes() throws(CommandError) -> [UInt8] {
    do { return try Hex.decode(text) } catch {
      throw .badData(name, problem: error.problem(in: bytes))
    }
  }
}
