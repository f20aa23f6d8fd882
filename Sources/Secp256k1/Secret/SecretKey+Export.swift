extension SecretKey {
  /// Exports the secret as bytes, for WIF, BIP32 and PSBT; the caller must wipe them.
  public func exportBytes() -> InlineArray<32, UInt8> {
    InlineArray { memory.pointer[$0] }
  }

  /// Lends the secret's bytes without copying them; the pointer must not leave `body`.
  public func withExportedBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: memory.pointer, count: SecretMemory.count))
  }
}
