/// The end of a checkpoint, where an exploration records what is new.
///
/// States are collected until they are worth a call to the system, and are lost if the process ends
/// before that; what was written is whole up to its last full block.
final class CheckpointLog {
  private static let longest = Duration.seconds(1)

  private let file: File
  private let blockBytes: Int
  /// Where the next block goes.
  private var offset: Int
  /// The next block: its head and its states.
  private var block: UnsafeMutableRawPointer
  private var capacity = 1 << 16
  private var states = 0
  private var standing: Standing?
  private var written = ContinuousClock.now

  init(_ file: File, at offset: Int, blockBytes: Int) {
    self.file = file
    self.blockBytes = blockBytes
    self.offset = offset
    block = .allocate(byteCount: capacity, alignment: 8)
  }

  deinit { block.deallocate() }

  /// Makes room for the records of more states, which go to the place that this gives.
  func append(_ more: Int) -> UnsafeMutableRawPointer {
    let start = CheckpointBlock.headCount + states * VisitRecord.bytes
    states += more
    grow(to: start + more * VisitRecord.bytes, holding: start)
    return block + start
  }

  /// Says how far the exploration is now, and writes if that is due.
  func commit(_ standing: Standing) throws(DiskError) {
    self.standing = standing
    guard
      states * VisitRecord.bytes >= blockBytes || written.duration(to: .now) >= Self.longest
    else { return }
    try flush()
  }

  /// Writes what was said since the last time.
  func flush() throws(DiskError) {
    guard let standing else { return }
    let words = standing.words
    let end = CheckpointBlock.headCount + states * VisitRecord.bytes
    let whole = end + words.count * 8 + CheckpointBlock.checkCount
    grow(to: whole, holding: end)
    store(CheckpointBlock.head(states: states, words: words.count, at: offset), at: 0)
    store(words, at: end)
    let body = CheckpointBlock.headCount..<whole - CheckpointBlock.checkCount
    let check = CheckpointBlock.check(
      UnsafeRawBufferPointer(start: block + body.lowerBound, count: body.count))
    store([check], at: body.upperBound)
    try file.write(UnsafeRawBufferPointer(start: block, count: whole), at: offset)
    offset += whole
    states = 0
    self.standing = nil
    written = .now
  }

  private func store(_ words: [UInt64], at start: Int) {
    for (place, word) in words.enumerated() {
      block.storeBytes(
        of: word.littleEndian, toByteOffset: start + place * 8, as: UInt64.self)
    }
  }

  private func grow(to wanted: Int, holding used: Int) {
    guard wanted > capacity else { return }
    capacity = max(wanted, capacity * 2)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    larger.copyMemory(from: block, byteCount: used)
    block.deallocate()
    block = larger
  }
}
