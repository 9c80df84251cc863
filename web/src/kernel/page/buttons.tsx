import { Anchor, Button, type ButtonProps } from "@mantine/core";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Link } from "react-router";

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof ButtonProps>;

/** The one main action of a screen: there is never a second. A path makes it a link. */
export function ActionButton({ to, ...props }: ButtonProps & Native & { to?: string }) {
  return to === undefined ? <Button {...props} /> : <Button {...(props as ButtonProps)} component={Link} to={to} />;
}

/** Any other action: visible, quiet. */
export function QuietButton({ to, ...props }: ButtonProps & Native & { to?: string }) {
  return to === undefined ? (
    <Button variant="default" {...props} />
  ) : (
    <Button variant="default" {...(props as ButtonProps)} component={Link} to={to} />
  );
}

/** A link to another page, or an action that reads as a link. */
export function LinkButton({ to, onClick, children }: { to?: string; onClick?: () => void; children: ReactNode }) {
  return to === undefined ? (
    <Anchor component="button" type="button" {...(onClick && { onClick })}>
      {children}
    </Anchor>
  ) : (
    <Anchor component={Link} to={to} {...(onClick && { onClick })}>
      {children}
    </Anchor>
  );
}
