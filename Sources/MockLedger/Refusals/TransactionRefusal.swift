public import Bitcoin

/// Why the mempool does not take a transaction: the first check that failed, and what it compared.
///
/// The cases stand in the order of Bitcoin Core's checks.
public enum TransactionRefusal: Error, Equatable, Sendable {
  /// It has a fault that shows without knowing what it spends.
  case shape(TransactionShapeError)
  /// It makes new money, which only a block may.
  case coinbase
  /// Its form is none that nodes pass on.
  case nonstandard(StandardnessFault)
  /// Without witnesses it is so short that it could pass for a node of a merkle tree.
  case tooSmall(size: Int, minimum: Int)
  /// Its lock is not open for the next block.
  case notFinal(AbsoluteLockUnmet, firstHeight: BlockHeight?)
  /// It is there already.
  case alreadyInMempool
  /// It is there already with other witnesses.
  case otherWitnessInMempool(Wtxid)
  /// It stands on the chain, and one of its outputs is unspent.
  case alreadyConfirmed(output: OutPoint, height: BlockHeight)
  /// What it spends was never made, or is spent on the chain; if so, by whom and where.
  case missingInput(Int, output: OutPoint, spender: Spender?)
  /// A lock relative to an output that it spends is not open for the next block.
  case relativeLockUnmet(RelativeLockUnmet, firstHeight: BlockHeight?)
  /// It may not spend this yet, or does not cover what it makes.
  case inputs(TransactionInputsError, firstHeight: BlockHeight?)
  /// It spends an output in a way that nodes do not pass on.
  case nonstandardInputs(NonstandardInputs)
  /// It carries a witness that nodes do not pass on.
  case nonstandardWitness(NonstandardWitness)
  /// It makes an output that is not worth spending, and pays a fee to have it mined.
  case dustWithFee(DustOutput, fee: Amount)
  /// Its scripts may make a node check more signatures than nodes pass on.
  case signatureOperations(cost: Int, limit: Int)
  /// Its fee is below what nodes ask for its size.
  case feeBelowFloor(fee: Amount, floor: Amount)
  /// Its answer hangs on a policy that this ledger leaves out.
  case notModelled(UnmodelledPolicy)
  /// It spends what transactions of the mempool spend, and does not pay enough to replace them.
  case replacement(ReplacementFault, by: Txid)
  /// It would join more unconfirmed transactions to one cluster than nodes keep.
  case clusterTooLarge(ClusterExtent)
  /// It stands on a transaction that it would replace.
  case spendsConflict(Txid, conflict: Txid)
  /// It stands on an unconfirmed transaction and leaves dust of it unspent.
  case ephemeralDustLeft(OutPoint, by: Txid, wtxid: Wtxid)
  /// Its scripts fail under the rules of the mempool.
  case scripts(FailedScript)
}
