import Hashing
import TestSupport
import Testing

/// A message and the digest that a standard publishes for it.
struct KnownAnswer: Sendable, CustomTestStringConvertible {
  let text: String
  let repetitions: Int
  let digest: String

  init(_ text: String, times repetitions: Int = 1, _ digest: String) {
    self.text = text
    self.repetitions = repetitions
    self.digest = digest
  }

  var message: [UInt8] { Array(String(repeating: text, count: repetitions).utf8) }
  var testDescription: String { "\(repetitions) × “\(text)”" }

  /// The two-block message of FIPS 180.
  static let twoBlocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
}

extension HashFunction {
  /// Hashes the first part and then the rest.
  static func hash(_ message: [UInt8], splitAt index: Int) -> Output {
    var running = Self()
    running.update(Array(message[..<index]))
    running.update(Array(message[index...]))
    return running.finalize()
  }

  /// Hashes one byte after the other.
  static func hashBytewise(_ message: [UInt8]) -> Output {
    var running = Self()
    for byte in message { running.update([byte]) }
    return running.finalize()
  }
}
