extension PSBTInput {
  /// The types of an input's fields.
  enum Field: UInt8 {
    case nonWitnessUTXO = 0x00
    case witnessUTXO = 0x01
    case partialSignature = 0x02
    case sighashType = 0x03
    case redeemScript = 0x04
    case witnessScript = 0x05
    case derivation = 0x06
    case finalScriptSig = 0x07
    case finalWitness = 0x08
    case ripemd160Preimage = 0x0a
    case sha256Preimage = 0x0b
    case hash160Preimage = 0x0c
    case hash256Preimage = 0x0d
    case taprootKeySignature = 0x13
    case taprootScriptSignature = 0x14
    case taprootLeaf = 0x15
    case taprootDerivation = 0x16
    case taprootInternalKey = 0x17
    case taprootMerkleRoot = 0x18
    case musigParticipants = 0x1a
    case musigNonce = 0x1b
    case musigSignature = 0x1c
    case proprietary = 0xfc
  }

  mutating func take(_ record: PSBTRecord) throws(PSBTError) {
    guard let type = UInt8(exactly: record.place.keyType), let field = Field(rawValue: type) else {
      return unknown.append(record.unknown)
    }
    switch field {
    case .nonWitnessUTXO: nonWitnessUTXO = try record.single()
    case .witnessUTXO: witnessUTXO = try record.single()
    case .partialSignature: partialSignatures.append(try record.entry())
    case .sighashType: sighashType = try record.single()
    case .redeemScript: redeemScript = try record.single()
    case .witnessScript: witnessScript = try record.single()
    case .derivation: derivations.append(try record.entry())
    case .finalScriptSig: finalScriptSig = try record.single()
    case .finalWitness: finalWitness = try record.single()
    case .ripemd160Preimage: ripemd160Preimages.append(try record.entry())
    case .sha256Preimage: sha256Preimages.append(try record.entry())
    case .hash160Preimage: hash160Preimages.append(try record.entry())
    case .hash256Preimage: hash256Preimages.append(try record.entry())
    case .taprootKeySignature: taprootKeySignature = try record.single()
    case .taprootScriptSignature: taprootScriptSignatures.append(try record.entry())
    case .taprootLeaf: taprootLeaves.append(try record.entry())
    case .taprootDerivation: taprootDerivations.append(try record.entry())
    case .taprootInternalKey: taprootInternalKey = try record.single()
    case .taprootMerkleRoot: taprootMerkleRoot = try record.single()
    case .musigParticipants: musigParticipants.append(try record.entry())
    case .musigNonce: musigNonces.append(try record.entry())
    case .musigSignature: musigSignatures.append(try record.entry())
    case .proprietary: proprietary.append(try record.entry())
    }
  }

  /// Writes the fields in Core's order, which is not the order of their types.
  func encode(to sink: inout some ByteSink) {
    sink.write(field: Field.nonWitnessUTXO, nonWitnessUTXO)
    sink.write(field: Field.witnessUTXO, witnessUTXO)
    sink.write(field: Field.partialSignature, partialSignatures)
    sink.write(field: Field.sighashType, sighashType)
    sink.write(field: Field.redeemScript, redeemScript)
    sink.write(field: Field.witnessScript, witnessScript)
    sink.write(field: Field.derivation, derivations)
    sink.write(field: Field.ripemd160Preimage, ripemd160Preimages)
    sink.write(field: Field.sha256Preimage, sha256Preimages)
    sink.write(field: Field.hash160Preimage, hash160Preimages)
    sink.write(field: Field.hash256Preimage, hash256Preimages)
    encodeTaproot(to: &sink)
    sink.write(field: Field.finalScriptSig, finalScriptSig)
    sink.write(field: Field.finalWitness, finalWitness)
    sink.write(field: Field.proprietary, proprietary)
    sink.write(unknown: unknown)
    sink.writeSeparator()
  }

  private func encodeTaproot(to sink: inout some ByteSink) {
    sink.write(field: Field.taprootKeySignature, taprootKeySignature)
    sink.write(field: Field.taprootScriptSignature, taprootScriptSignatures)
    sink.write(field: Field.taprootLeaf, taprootLeaves)
    sink.write(field: Field.taprootDerivation, taprootDerivations)
    sink.write(field: Field.taprootInternalKey, taprootInternalKey)
    sink.write(field: Field.taprootMerkleRoot, taprootMerkleRoot)
    sink.write(field: Field.musigParticipants, musigParticipants)
    sink.write(field: Field.musigNonce, musigNonces)
    sink.write(field: Field.musigSignature, musigSignatures)
  }
}
