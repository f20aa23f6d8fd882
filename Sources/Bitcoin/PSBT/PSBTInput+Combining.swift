extension PSBTInput {
  /// Adds the fields that the other has and this one lacks.
  mutating func merge(_ other: PSBTInput) {
    let finalChanges = isFinal != other.isFinal
    mergeSpending(other)
    mergeTaproot(other)
    finalScriptSig = finalScriptSig ?? other.finalScriptSig
    finalWitness = finalWitness ?? other.finalWitness
    proprietary.merge(other.proprietary)
    unknown.merge(other.unknown)
    if finalChanges { clearForFinal() }
  }

  private mutating func mergeSpending(_ other: PSBTInput) {
    nonWitnessUTXO = nonWitnessUTXO ?? other.nonWitnessUTXO
    witnessUTXO = witnessUTXO ?? other.witnessUTXO
    partialSignatures.merge(other.partialSignatures)
    sighashType = sighashType ?? other.sighashType
    redeemScript = redeemScript ?? other.redeemScript
    witnessScript = witnessScript ?? other.witnessScript
    derivations.merge(other.derivations)
    ripemd160Preimages.merge(other.ripemd160Preimages)
    sha256Preimages.merge(other.sha256Preimages)
    hash160Preimages.merge(other.hash160Preimages)
    hash256Preimages.merge(other.hash256Preimages)
  }

  private mutating func mergeTaproot(_ other: PSBTInput) {
    taprootKeySignature = taprootKeySignature ?? other.taprootKeySignature
    taprootScriptSignatures.merge(other.taprootScriptSignatures)
    taprootLeaves.merge(other.taprootLeaves)
    taprootDerivations.merge(other.taprootDerivations)
    taprootInternalKey = taprootInternalKey ?? other.taprootInternalKey
    taprootMerkleRoot = taprootMerkleRoot ?? other.taprootMerkleRoot
    musigParticipants.merge(other.musigParticipants)
    musigNonces.merge(other.musigNonces)
    musigSignatures.merge(other.musigSignatures)
  }
}
