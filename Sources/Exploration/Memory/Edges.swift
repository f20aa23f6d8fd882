/// The actions that lead to states which were known before, as far as ends depend on them.
///
/// Those to new states stand in the ancestry already. Left out are edges of a state to itself,
/// second edges to the same state, and all edges of a state that is an end by itself.
final class Edges: @unchecked Sendable {
  /// The edges of states that follow each other.
  struct Block: Sendable {
    let first: Int
    /// Where the edges of each state end.
    let ends: ContiguousArray<UInt32>
    let targets: ContiguousArray<UInt32>

    var bytes: Int {
      MemoryLayout<Block>.stride + 2 * arrayHeader
        + MemoryLayout<UInt32>.stride * (ends.count + targets.count)
    }

    private var arrayHeader: Int { 32 }

  }

  private(set) var blocks: ContiguousArray<Block> = []
  private(set) var bytes = 0

  func append(_ block: Block) {
    blocks.append(block)
    bytes += block.bytes
  }
}
