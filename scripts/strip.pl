#!/usr/bin/perl
# strip.pl FILE: takes the names of functions out of a wasm file. They are for debugging and make up a third of it.
use strict;
use warnings;
my ($path) = @ARGV or die "strip.pl FILE\n";
open my $in, '<:raw', $path or die "$path: $!\n";
my $wasm = do { local $/; <$in> };
close $in;
my ($at, $kept) = (8, substr $wasm, 0, 8);
sub number {    # LEB128 at $_[0]: the number and where it ends
  my ($place, $value, $shift) = ($_[0], 0, 0);
  while (1) {
    my $byte = ord substr $wasm, $place++, 1;
    $value |= ($byte & 127) << $shift;
    return ($value, $place) if $byte < 128;
    $shift += 7;
  }
}
while ($at < length $wasm) {
  my ($size, $body) = number($at + 1);
  my $end = $body + $size;
  my $name = '';
  if (ord(substr $wasm, $at, 1) == 0) {
    my ($length, $text) = number($body);
    $name = substr $wasm, $text, $length;
  }
  $kept .= substr $wasm, $at, $end - $at unless $name =~ /^(name|producers)$/;
  $at = $end;
}
open my $out, '>:raw', $path or die "$path: $!\n";
print $out $kept or die "$path: $!\n";
close $out or die "$path: $!\n";
