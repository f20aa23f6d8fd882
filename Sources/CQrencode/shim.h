#ifndef PAYCHAN_CQRENCODE_SHIM_H
#define PAYCHAN_CQRENCODE_SHIM_H

#include <errno.h>
#include <qrencode.h>

/* The smallest code of a text at the lowest level of correction, which a screen needs no more than;
 * NULL with `*reason` set to what `errno` says. Runs of digits and capitals are packed closer. */
static inline QRcode *paychan_qr_encode(const char *text, int *reason) {
  errno = 0;
  QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_L, QR_MODE_8, 1);
  *reason = code ? 0 : errno;
  return code;
}

#endif
