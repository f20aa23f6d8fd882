/// The actions that lead to known states, as far as properties about ends depend on them.
///
/// Actions to new states are in the ancestry already. Left out are edges of a state to itself,
/// second edges to the same state, and all edges of a state that is itself an end.
final class Edges: @unchecked Sendable {
  /// The edges of states that follow each other.
  struct Block: Sendable {
    let first: Int
    let count: Int
    let code: EdgeCode

    init(_ edges: EdgeList, first: Int) {
      self.first = first
      count = edges.ends.count
      code = EdgeCode(edges, first: first)
    }

    func read(into edges: inout EdgeList) { code.read(states: count, first: first, into: &edges) }

    var bytes: Int { MemoryLayout<Block>.stride + Self.arrayHeader + code.bytes.count }

    private static var arrayHeader: Int { 32 }
  }

  private(set) var blocks: ContiguousArray<Block> = []
  private(set) var bytes = 0

  func append(_ block: Block) {
    blocks.append(block)
    bytes += block.bytes
  }
}
