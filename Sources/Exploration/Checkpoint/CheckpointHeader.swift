/// The beginning of a checkpoint: what the file is, and which question it is about.
///
///     magic "EXPLORED", version (4 bytes), length of the question (4 bytes), question, check
///
/// All numbers are little-endian.
struct CheckpointHeader {
  private static let magic = Array("EXPLORED".utf8)
  private static let version: UInt32 = 1
  private static let fixedCount = 16
  private static let checkCount = 8

  /// The bytes of the header for a question.
  static func bytes(_ question: String) -> [UInt8] {
    let text = Array(question.utf8)
    var bytes = magic
    withUnsafeBytes(of: version.littleEndian) { bytes += $0 }
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: text.count).littleEndian) { bytes += $0 }
    bytes += text
    withUnsafeBytes(of: check(bytes).littleEndian) { bytes += $0 }
    return bytes
  }

  static func check(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var fingerprint = Fingerprinter()
    fingerprint.combine(bytes: bytes)
    return fingerprint.finalize().low
  }

  /// Reads the header of a file, and compares it with the expected one.
  ///
  /// Gives the size of the header; zero if the file ends within it, as one does whose process was
  /// killed while it wrote it.
  static func compare(_ file: File, question: String) throws(CheckpointError) -> Int {
    let expected = bytes(question)
    let found = try read(file, upTo: expected.count)
    if found == expected { return expected.count }
    if found.count < expected.count, expected.starts(with: found) { return 0 }
    guard found.starts(with: magic), found.count >= fixedCount else { throw .notACheckpoint }
    let version = number(in: found, at: magic.count)
    guard version == Self.version else { throw .unknownVersion(version) }
    throw try otherQuestion(file, length: Int(number(in: found, at: magic.count + 4)))
  }

  /// The refusal of a file whose header is not the expected one.
  private static func otherQuestion(
    _ file: File, length: Int
  ) throws(CheckpointError) -> CheckpointError {
    let whole = fixedCount + length + checkCount
    let bytes = try read(file, upTo: whole)
    guard bytes.count == whole else { return .damaged(offset: 0) }
    let check = withUnsafeBytes(of: check(bytes[..<(whole - checkCount)]).littleEndian, Array.init)
    guard bytes[(whole - checkCount)...].elementsEqual(check) else { return .damaged(offset: 0) }
    return .otherQuestion(
      String(decoding: bytes[fixedCount..<(whole - checkCount)], as: UTF8.self))
  }

  /// The first bytes of a file; fewer if it has not so many.
  private static func read(_ file: File, upTo most: Int) throws(CheckpointError) -> [UInt8] {
    try CheckpointError.ofDisk { () throws(DiskError) in
      try file.bytes(min(most, try file.size()), at: 0)
    }
  }

  private static func number(in bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes.withUnsafeBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
  }
}
