internal import Bitcoin

/// The transactions that wait for a block.
struct Mempool: Sendable {}
