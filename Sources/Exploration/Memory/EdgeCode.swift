/// Edges in few bytes: for each state how many there are, and how far each target is from the one
/// before it.
///
/// Sorted targets are near each other and near their source, so most distances fit into two or
/// three bytes instead of four.
struct EdgeCode: Sendable {
  private(set) var bytes: ContiguousArray<UInt8> = []

  /// The edges of consecutive states, from the first one's number on; each target is written once.
  init(_ edges: EdgeList, first: Int) {
    var writer = ContiguousArray<UInt8>()
    for state in edges.ends.indices {
      Self.write(edges.targets[edges[state]], from: first + state, &writer)
    }
    bytes = writer.withUnsafeBufferPointer { ContiguousArray($0) }
  }

  private static func write(
    _ targets: ArraySlice<UInt32>, from source: Int, _ writer: inout ContiguousArray<UInt8>
  ) {
    var distinct = targets.isEmpty ? 0 : 1
    for (left, right) in zip(targets, targets.dropFirst()) where left != right { distinct += 1 }
    write(UInt64(distinct), &writer)
    var before = source
    for (place, target) in targets.enumerated() {
      let target = Int(target)
      guard place == 0 || target != before else { continue }
      // Only the first target may be below the number that it is counted from.
      let step = target - before
      write(UInt64(place == 0 ? step << 1 ^ step >> 63 : step), &writer)
      before = target
    }
  }

  /// Writes seven bits in each byte, the lowest first; the eighth means that more follow.
  private static func write(_ number: UInt64, _ writer: inout ContiguousArray<UInt8>) {
    var rest = number
    while rest > 0x7f {
      writer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    writer.append(UInt8(rest))
  }

  func read(states: Int, first: Int, into edges: inout EdgeList) {
    edges.removeAll()
    var at = 0
    for state in 0..<states {
      var before = first + state
      for place in 0..<Int(read(&at)) {
        let code = Int(truncatingIfNeeded: read(&at))
        before += place == 0 ? code >> 1 ^ -(code & 1) : code
        edges.append(UInt32(truncatingIfNeeded: before))
      }
      edges.endSorted()
    }
  }

  private func read(_ at: inout Int) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[at]
      at += 1
      number |= UInt64(byte & 0x7f) << shift
      guard byte & 0x80 != 0 else { return number }
      shift += 7
    }
  }
}
