public import Bitcoin

/// Why the mempool refuses a transaction: the first check that failed, with the values that it
/// compared.
///
/// The cases are in the order of Bitcoin Core's checks.
public enum TransactionRefusal: Error, Equatable, Sendable {
  /// It has a fault that can be found without the spent outputs.
  case shape(TransactionShapeError)
  /// It is a coinbase, which only a block may hold.
  case coinbase
  /// Its form is not standard.
  case nonstandard(StandardnessFault)
  /// Without witnesses it is so short that it could be mistaken for a node of a merkle tree.
  case tooSmall(size: Int, minimum: Int)
  /// Its lock is not open for the next block.
  case notFinal(AbsoluteLockUnmet, firstHeight: BlockHeight?)
  /// The mempool already has it.
  case alreadyInMempool
  /// The mempool already has it, with other witnesses.
  case otherWitnessInMempool(Wtxid)
  /// It is on the chain, and one of its outputs is unspent.
  case alreadyConfirmed(output: OutPoint, height: BlockHeight)
  /// An output that it spends was never made, or is spent on the chain; if so, by this input.
  case missingInput(Int, output: OutPoint, spender: Spender?)
  /// A lock relative to an output that it spends is not open for the next block.
  case relativeLockUnmet(RelativeLockUnmet, firstHeight: BlockHeight?)
  /// It spends an immature coinbase, or its amounts do not fit.
  case inputs(TransactionInputsError, firstHeight: BlockHeight?)
  /// It spends an output in a way that is not standard.
  case nonstandardInputs(NonstandardInputs)
  /// It has a witness that is not standard.
  case nonstandardWitness(NonstandardWitness)
  /// It makes dust and pays a fee.
  case dustWithFee(DustOutput, fee: Amount)
  /// The signature checks of its scripts exceed the limit of nodes.
  case signatureOperations(cost: Int, limit: Int)
  /// Its fee is below the relay rate of nodes.
  case feeBelowFloor(fee: Amount, floor: Amount)
  /// The answer depends on a policy that this ledger does not model.
  case notModelled(UnmodelledPolicy)
  /// It conflicts with transactions of the mempool and may not replace them.
  case replacement(ReplacementFault, by: Txid)
  /// It would make a cluster of unconfirmed transactions larger than nodes allow.
  case clusterTooLarge(ClusterExtent)
  /// It depends on a transaction that it would replace.
  case spendsConflict(Txid, conflict: Txid)
  /// It spends from an unconfirmed transaction and leaves dust of it unspent.
  case ephemeralDustLeft(OutPoint, by: Txid, wtxid: Wtxid)
  /// Its scripts fail under the rules of the mempool.
  case scripts(FailedScript)
}
