/// Why a header does not have proof of work.
public enum ProofOfWorkError: Error, Equatable, Sendable {
  /// The header's bits do not encode a target.
  case noTarget(CompactTarget.Fault)
  /// The header's target is easier than the chain allows.
  case targetAboveLimit(target: Target, limit: Target)
  /// The hash is above the target.
  case hashAboveTarget(hash: BlockHash, target: Target)

  /// Bitcoin Core's string for the fault, the same for all three.
  public var rejectReason: String { "high-hash" }
}

extension BlockHeader {
  /// Checks the hash against the header's own target, and the target against the chain's limit.
  ///
  /// Whether the chain demands this very target at this height is checked where the chain is known.
  public func checkProofOfWork(limit: Target) throws(ProofOfWorkError) {
    let target: Target
    do { target = try bits.target } catch { throw .noTarget(error) }
    guard target <= limit else { throw .targetAboveLimit(target: target, limit: limit) }
    let hash = self.hash
    guard target.isMet(by: hash) else { throw .hashAboveTarget(hash: hash, target: target) }
  }
}
