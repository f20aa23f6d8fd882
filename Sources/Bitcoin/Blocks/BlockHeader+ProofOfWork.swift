/// Why a header has no proof of work.
public enum ProofOfWorkError: Error, Equatable, Sendable {
  /// The header's bits mean no target.
  case noTarget(CompactTarget.Fault)
  /// The header's target is easier than its chain allows.
  case targetAboveLimit(target: Target, limit: Target)
  /// The hash is above the target.
  case hashAboveTarget(hash: BlockHash, target: Target)

  /// Bitcoin Core's string for the fault, the same for all three.
  public var rejectReason: String { "high-hash" }
}

extension BlockHeader {
  /// Checks the hash against the header's own target, and that against the limit of the chain.
  ///
  /// Whether the target is the one that the chain demands at this height is for the chain to say.
  public func checkProofOfWork(limit: Target) throws(ProofOfWorkError) {
    let target: Target
    do { target = try bits.target } catch { throw .noTarget(error) }
    guard target <= limit else { throw .targetAboveLimit(target: target, limit: limit) }
    let hash = self.hash
    guard target.isMet(by: hash) else { throw .hashAboveTarget(hash: hash, target: target) }
  }
}
