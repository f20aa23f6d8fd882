extension Transaction {
  /// Reads bytes that hold exactly one transaction, in BIP144's format or in the older one.
  ///
  /// A transaction without inputs can be read in both formats, since its count of inputs is
  /// BIP144's marker. As in Bitcoin Core, BIP144's reading wins unless it fails, or its scripts
  /// make no sense while those of the other reading do.
  public init(anyFormat bytes: [UInt8]) throws(CodecError) {
    let extended: Transaction
    do { extended = try Transaction(decoding: bytes) } catch {
      guard let older = Self.decodeWithoutWitness(bytes) else { throw error }
      self = older
      return
    }
    if !extended.hasPlausibleScripts, let older = Self.decodeWithoutWitness(bytes),
      older.hasPlausibleScripts
    {
      self = older
    } else {
      self = extended
    }
  }

  /// Reads bytes that hold exactly one transaction: in BIP144's format, as blocks and nodes use it,
  /// and only if that fails in the older one.
  ///
  /// The look of the scripts plays no part here, so any transaction that a node reads is read as
  /// the node reads it, however odd it is.
  public init(networkFormat bytes: [UInt8]) throws(CodecError) {
    do { try self.init(decoding: bytes) } catch {
      guard let older = Self.decodeWithoutWitness(bytes) else { throw error }
      self = older
    }
  }

  private static func decodeWithoutWitness(_ bytes: [UInt8]) -> Transaction? {
    var reader = ByteReader(bytes)
    do {
      let transaction = try Transaction(withoutWitnessFrom: &reader)
      try reader.finish()
      return transaction
    } catch {
      return nil
    }
  }

  /// Core's `CheckTxScriptsSanity`; a coinbase's input holds data rather than a script.
  private var hasPlausibleScripts: Bool {
    (isCoinbase || inputs.allSatisfy(\.scriptSig.looksIntended))
      && outputs.allSatisfy(\.scriptPubKey.looksIntended)
  }
}
