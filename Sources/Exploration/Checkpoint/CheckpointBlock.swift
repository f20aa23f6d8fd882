/// One record of a checkpoint: states in the order of their numbers, and how far the exploration is
/// with them.
///
///     count of states, count of words, check of both     8 bytes each
///     states                                             15 bytes each
///     words of the standing                              8 bytes each
///     check of the states and words                      8 bytes
enum CheckpointBlock {
  static let headCount = 24
  static let checkCount = 8

  /// The head says where in the file it stands, so that no other bytes pass for one.
  static func head(states: Int, words: Int, at offset: Int) -> [UInt64] {
    var check = Fingerprinter(seed: UInt64(offset))
    check.combine(states)
    check.combine(words)
    return [UInt64(states), UInt64(words), check.finalize().low]
  }

  static func check(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var fingerprint = Fingerprinter()
    fingerprint.combine(bytes: bytes)
    return fingerprint.finalize().low
  }
}
