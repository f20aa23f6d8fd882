extension PSBTOutput {
  /// The types of an output's fields.
  enum Field: UInt8 {
    case redeemScript = 0x00
    case witnessScript = 0x01
    case derivation = 0x02
    case taprootInternalKey = 0x05
    case taprootTree = 0x06
    case taprootDerivation = 0x07
    case musigParticipants = 0x08
    case proprietary = 0xfc
  }

  mutating func take(_ record: PSBTRecord) throws(PSBTError) {
    guard let type = UInt8(exactly: record.place.keyType), let field = Field(rawValue: type) else {
      return unknown.append(record.unknown)
    }
    switch field {
    case .redeemScript: redeemScript = try record.single()
    case .witnessScript: witnessScript = try record.single()
    case .derivation: derivations.append(try record.entry())
    case .taprootInternalKey: taprootInternalKey = try record.single()
    case .taprootTree: taprootTree = try record.single()
    case .taprootDerivation: taprootDerivations.append(try record.entry())
    case .musigParticipants: musigParticipants.append(try record.entry())
    case .proprietary: proprietary.append(try record.entry())
    }
  }

  /// Writes the fields in Core's order: proprietary fields before taproot's.
  func encode(to sink: inout some ByteSink) {
    sink.write(field: Field.redeemScript, redeemScript)
    sink.write(field: Field.witnessScript, witnessScript)
    sink.write(field: Field.derivation, derivations)
    sink.write(field: Field.proprietary, proprietary)
    sink.write(field: Field.taprootInternalKey, taprootInternalKey)
    sink.write(field: Field.taprootTree, taprootTree)
    sink.write(field: Field.taprootDerivation, taprootDerivations)
    sink.write(field: Field.musigParticipants, musigParticipants)
    sink.write(unknown: unknown)
    sink.writeSeparator()
  }
}
